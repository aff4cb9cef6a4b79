import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CITATION_STYLES, continueThread, type Rapporteur } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { LONGEST_SUGGESTION, tidy } from '../echo.ts';
import { answerToWire, checkedToWire, foundToWire, passageToWire } from '../wire.ts';
import type {
  WireAnswerInThread,
  WireChecked,
  WireFound,
  WirePassage,
  WireReferences,
  WireSuggestions,
} from '../wire-schema.ts';
import { en } from '../words/en.ts';
import { LIMITS } from './limits.ts';
import { describeApi } from './openapi.ts';
import { respondWithProblem } from './problem.ts';
import { JSON_TEXT, type Respond } from './respond.ts';
import { readThread, writeThread } from './thread.ts';

type ApiAnswer =
  | WireAnswerInThread
  | WirePassage
  | WireReferences
  | WireFound
  | WireChecked
  | WireSuggestions;

/** What the page can do, for programs. */
export function createApi(rapporteur: Rapporteur, respond: Respond): Hono {
  const api = new Hono();
  const json = (c: Context, value: ApiAnswer | typeof description): Response =>
    respond(c, JSON.stringify(value), JSON_TEXT);
  const description = describeApi(rapporteur.statement);

  api.get('/openapi.json', (c) => json(c, description));

  api.get('/ask', (c) => {
    const question = c.req.query('q');
    if (question === undefined) return respondWithProblem(c, 400, lacking('q', 'a question'));
    const thread = readThread(rapporteur, c.req.query('thread') ?? '');
    const answer = rapporteur.ask(readChatText(question), thread);
    const wire = answerToWire(rapporteur, answer);
    if (wire.kind === 'invalid') return respondWithProblem(c, 400, wire.problem, wire);
    return json(c, { ...wire, thread: writeThread(rapporteur, continueThread(thread, answer)) });
  });

  api.get('/read/:place', (c) => {
    const place = c.req.param('place');
    const passage = rapporteur.read(place);
    return passage
      ? json(c, passageToWire(rapporteur, passage))
      : respondWithProblem(c, 404, en.problems.nowhere(tidy(place, LIMITS.echo)));
  });

  api.get('/cite/:place', (c) => {
    const place = c.req.param('place');
    const wanted = c.req.query('style') ?? 'plain';
    const style = CITATION_STYLES.find((one) => one === wanted);
    if (!style) return respondWithProblem(c, 400, `The styles are: ${CITATION_STYLES.join(', ')}.`);
    const passage = rapporteur.read(place);
    if (!passage) return respondWithProblem(c, 404, en.problems.nowhere(tidy(place, LIMITS.echo)));
    return json(c, { style, references: passage.citations.map((one) => rapporteur.cite(one, style)) });
  });

  api.get('/find', (c) => {
    const words = c.req.query('q');
    if (words === undefined)
      return respondWithProblem(c, 400, lacking('q', 'words, or a "phrase in quotes"'));
    const found = rapporteur.find(words);
    return found.problem
      ? respondWithProblem(c, 400, found.problem)
      : json(c, foundToWire(rapporteur, found));
  });

  const check = (c: Context, text: string): Response => {
    const checked = rapporteur.check(text);
    return checked.problem === undefined
      ? json(c, checkedToWire(rapporteur, checked))
      : respondWithProblem(c, 400, checked.problem);
  };

  api.get('/check', (c) => {
    const quotation = c.req.query('q');
    return quotation === undefined
      ? respondWithProblem(c, 400, lacking('q', 'a quotation'))
      : check(c, quotation);
  });

  // Long quotations don't fit into every address.
  const limit = bodyLimit({
    maxSize: LIMITS.body,
    onError: (c) => respondWithProblem(c, 413, `A body may have ${LIMITS.body.toLocaleString('en')} bytes.`),
  });
  api.post('/check', limit, async (c) => {
    if (!/^text\/plain(?:;|$)/i.test(c.req.header('content-type') ?? ''))
      return respondWithProblem(c, 415, 'Send the quotation itself, as text/plain.');
    return check(c, await c.req.text());
  });

  api.get('/suggest', (c) => {
    const typed = c.req.query('q') ?? '';
    return json(c, { questions: [...rapporteur.suggest(typed, LIMITS.suggestions, LONGEST_SUGGESTION)] });
  });

  return api;
}

function lacking(name: string, what: string): string {
  return `The parameter ${name} is missing: ${what}.`;
}
