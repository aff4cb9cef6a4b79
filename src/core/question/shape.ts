/** What kind of answer a question wants, as far as its form tells. */
export interface QuestionShape {
  /** Several things: a list, a summary, both sides. */
  readonly list: boolean;
  /** The subject, where it asks for whatever is said about it, or is nothing but a keyword: any mention is an answer. */
  readonly subject?: string | undefined;
  /** Whether the subject is asked about ("what does it say about ..."), and not merely typed. */
  readonly explicit: boolean;
  /** Who said it or when: what a signature tells. */
  readonly signature: boolean;
  /** Two sides held against each other. */
  readonly compare: boolean;
}

const LIST =
  /\b(?:all|list|every|everything|each|which|name|names|summar\w*|overview|tl;?dr|both|compare|comparison|differ\w*|main|key points|what are)\b/i;
const ABOUT =
  /\b(?:say|says|said|saying|written|tell|told|know|mention\w*|talk\w*|speak\w*|spoke|view|position|stance|info\w*|anything|something|word|description|bit|part|passage)\b.{0,60}?\b(?:about|on|regarding|concerning)\s+(.+)$/i;
const MENTIONED =
  /^(?:is|are|was|were|do|does|did|where is|where are)\s+(?:(?:they|he|it|the statement|tillerson|the text)\s+(?:ever\s+|also\s+)?(?:mention|name|refer to|bring up)\s+(.+)|(.+?)\s+(?:ever\s+|also\s+)?(?:mentioned|named|brought up)\b)/i;
const SIGNATURE =
  /\b(?:who|whom|whose|which account|what account|which embassy|when|date|day|year|signed|handle|username)\b/i;
const ASKING =
  /\b(?:who|whom|whose|what|whats|which|when|where|why|how|hows|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|if)\b|\?/i;
const COMPARE =
  /\b(?:compar\w*|differ\w*|same|both|alike|similar\w*|agree\w*|disagree\w*|contrast\w*|versus|vs|contradict\w*|match|matches|than|respectively|either|as well as|too)\b/i;
/** Words of a subject; more than that is a question of its own. */
const SUBJECT = 4;

export function shapeOf(question: string): QuestionShape {
  const asked = question.trim().replace(/[\s?!.]+$/, '');
  const mentioned = MENTIONED.exec(asked);
  const about = ABOUT.exec(asked)?.[1] ?? mentioned?.[1] ?? mentioned?.[2];
  const subject = about ?? asked;
  const isSubject = !ASKING.test(subject) && subject.split(/\s+/).length <= SUBJECT;
  return {
    list: LIST.test(question),
    ...(isSubject && { subject }),
    explicit: isSubject && about !== undefined,
    signature: SIGNATURE.test(question),
    compare: COMPARE.test(question),
  };
}
