/** What kind of answer a question wants, as far as its form tells. */
export interface QuestionShape {
  /** Several things: a list, a summary, both sides. */
  readonly list: boolean;
  /** Whatever is said about something, or only a keyword: any mention is an answer. */
  readonly mention: boolean;
  /** Two sides held against each other. */
  readonly compare: boolean;
}

const LIST =
  /\b(?:all|list|every|everything|each|which|name|names|summar\w*|overview|tl;?dr|both|compare|comparison|differ\w*|main|key points|what are)\b/i;
const MENTION =
  /\b(?:say|says|said|saying|written|stated?|mentions?|mentioned|talks?|talked|speaks?|spoke|spoken|refers?|referred|words?|there|anything|something)\s+(?:(?:anything|something|a word|much|more|here|there)\s+)?(?:about|on|of|regarding|concerning|to)\b|\bmention(?:s|ed|ing)?\b|\bcomes? up\b|^\W*(?:what about|tell me (?:more )?about|info on|details on)\b/i;
const ASKING =
  /\b(?:who|whom|whose|what|whats|which|when|where|why|how|hows|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|if)\b|\?/i;
const COMPARE =
  /\b(?:compar\w*|differ\w*|same|both|alike|similar\w*|agree\w*|disagree\w*|contrast\w*|versus|vs|contradict\w*|match|matches|than|respectively|either|as well as|too)\b/i;
const KEYWORDS = 5;

export function shapeOf(question: string): QuestionShape {
  const keywords = !ASKING.test(question) && question.trim().split(/\s+/).length <= KEYWORDS;
  return { list: LIST.test(question), mention: keywords || MENTION.test(question), compare: COMPARE.test(question) };
}
