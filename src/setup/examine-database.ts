import { openDatabase } from '../state/database.ts';
import { explainDatabaseProblem, readCode } from '../state/database-problem.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Milliseconds that an answer waits for the database; see share-state.ts. */
const QUICK = 300;

/** Whether the database that processes share is there, and quick enough. Nothing is made in it. */
export async function examineDatabase(url: string): Promise<Finding> {
  const about = 'STATE_URL';
  const database = openDatabase(url);
  try {
    await database.ping();
    const since = performance.now();
    await database.ping();
    const milliseconds = Math.round(performance.now() - since);
    if (milliseconds < QUICK) return well(about, `the database answers within ${milliseconds} ms`);
    return wrong(about, `the database takes ${milliseconds} ms.`, 'Use one that is nearer.');
  } catch (error) {
    const problem = explainDatabaseProblem(error);
    if (problem) return wrong(about, problem.message);
    return wrong(
      about,
      `the database can’t be reached (${readCode(error)}).`,
      'Start it, or correct its host and port. Until then each process keeps to its own memory.',
    );
  } finally {
    await database.close().catch(() => {});
  }
}
