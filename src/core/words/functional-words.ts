/** Closed-class words: they carry how something is asked (kept for the question's shape), not what about. */
export const FUNCTIONAL_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she his her him they them their theirs we us our you your i me my mine
  is are was were be been being am do does did doing done have has had having will would shall should can could may might must
  in of on at to for from by with about into onto over under as than then so and or but if not no nor
  what which who whom whose when where why how there here any some all each every both either neither
  just really very also too please tell say says said saying state states stated statement mention mentions mentioned mentioning
  according document text page anything something someone anyone thing things kind sort exactly actually
  whats whos hows wheres whens im ive id dont doesnt didnt isnt arent wasnt werent cant wont does got get gets getting
  explain describe list give gimme show know think mean let`.split(/\s+/),
);
