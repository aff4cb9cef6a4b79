/** The app as it was installed: in one workspace, or in all of an organisation. */
export interface Installation {
  /** Of the workspace or the organisation. */
  readonly id: string;
  readonly name: string;
  readonly appId: string | undefined;
  readonly botToken: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970. */
  readonly installedAt: number;
}

/** For whom something comes, as Slack tells it. */
export interface Source {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** Where the app is installed. */
export interface Installations {
  /** Undefined where it is not. Throws where that can't be told now. */
  readonly find: (source: Source) => Promise<Installation | undefined>;
  /** In the place of one that is there. Throws where it can't be kept. */
  readonly save: (installation: Installation) => Promise<void>;
  /** Forgets it, unless `is` says that another has taken its place. Throws where it can't be. */
  readonly remove: (source: Source, is: (found: Installation) => boolean) => Promise<void>;
}

/** The ids under which an installation may be kept, the likeliest first. */
export function idsOf({ teamId, enterpriseId, isEnterpriseInstall }: Source): readonly string[] {
  const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
  return ids.filter((id) => id !== undefined);
}
