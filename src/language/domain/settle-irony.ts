import type { LexiconEntry } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";
import type { ClauseScore } from "./score-clause.ts";
import { blamed, joinWords, spansOf } from "./settle-sayings.ts";
import type { Span } from "./verbatim-reading.ts";

/** Thanks for a lesson: 感谢…让我见识了 (什么叫…). */
const THANKS =
  /(?:感谢|谢谢|多谢|感恩|感激)[^。！!？?；;]{0,16}?(?:让|使|叫|教)[^，,。！!？?；;]{0,5}?(?:体会|体验|见识|领教|领略|懂得|明白|知道|学会|了解|认识|感受|尝|加)(?:到|会)?(?:了|过)?[^，,。！!？?；;]{0,16}/gu;
/** The lesson itself: irony unless it names something good. */
const LESSON = /什么(?:才)?(?:叫|是)|何(?:为|谓)|领教/u;
/** Irony by themselves, also where no failing is told. */
const BY_THEMSELVES =
  /(?<!(?:老师|讲师|教练|专家|医生|教授|工程师)[^，,。！!？?；;]{0,3})给(?:我们?|大家|客户|顾客|全家)[^，,。！!？?；;]{0,4}上了[^，,。！!？?；;]{0,4}一课(?![时堂程])|拜[^，,。！!？?；;]{1,8}所赐|恭喜(?:你们|贵|你司)[^，,。！!？?；;]{0,4}(?:成功|终于|又)|说好的[“"「『‘'][^“”"「」『』‘’']{1,8}[”"」』’']呢/gu;
/** Irony beside a stated failing, where nothing else is praised. */
const BESIDE_FAILINGS =
  /呵呵[哒呵]*|(?:真是|真的|简直|可真|太|也是)?绝了|(?:真是|可真|太|真)?厉害(?:厉害|了|啊|呀)|(?:真是|可真|实在)?(?:佩服|服气)(?:佩服)?|干得(?:真)?漂亮|(?:真是)?好样的|(?:可)?真(?:有你们?的|行|牛|会|敢)(?:啊|呀|哪)?|(?:真是|实在是|简直|可真是|可)太[^，,。！!？?；;]{1,6}了|(?:可真|真够|还真是?|真是够)[^，,。！!？?；;]{1,4}|好(?:快|棒|专业|贴心|高效|准时)[啊呀哦]|牛[啊呀逼皮]|(?:哇|哇塞|哎哟|啧啧|哟)(?=[，,！!])|太(?:优秀|专业|高效|贴心|负责|敬业|周到|快|准时|厉害|给力|靠谱|有效率)了|不愧(?:是|为)[^，,。！!？?；;]{0,8}|好得(?:不得了|很)|良心(?:企业|商家)|[真太]棒了?(?=[，,。！!])|(?:好一个|所谓的?|说好的)?[“"「『‘'][^“”"「」『』‘’']{1,6}[”"」』’'][啊呀]?/gu;
/** What nobody who praises would tell, though no word of it blames. */
const FAILING =
  /(?:连[^，。！？,.!?]{1,8}[都也](?:没|不)|[都也][^，。！？,.!?]{0,1}不[了开上进出到着动]|(?:换|修|返工|跑|催|刷|报修|退)了[一二两三四五六七八九十几\d]+(?:次|遍|趟|块|台|回)|没(?:有)?一?个?人|没一个|一?个?人影都?[没不]|(?:[走送等拖修催排]了?)[^，。！？,.!?]{0,4}[一二两三四五六七八九十几半\d]+(?:多?个?(?:天|月|星期|礼拜|周|小时|钟头)|年)|转了[^，。！？,.!?]{0,3}[一二两三四五六七八九十几\d]+[个道手次]|[收扣]了?我?[一二两三四五六七八九十几\d]+(?:百|千|块|元|遍|次)|(?:半夜|凌晨|大清早)[^，。！？,.!?]{0,4}(?:打电话|来电|敲门|叫我|让我|吵)|一天[一二两三四五六七八九十几\d]+个[价样说]|(?:都|全)(?:没了|掉了|丢了)|[里上地面][都全]是|[都就]说不(?:知道|清楚|归|管)|扔在|不给|都不)/u;
/** It was put right, happened elsewhere or before, or is set against praise: then the praise is meant. */
const MEANT =
  /(?:就|马上|立刻|很快|几下|一会儿?|三两下|一下子?|终于|分钟|当天|全|都|已经?)[^，。！？,.!?]{0,6}(?:好了|通了|修好|解决|搞定|弄好|处理好|到了|来了|亮了|恢复|清楚|明白|不漏了|不响了|帮我)|别家|别人家|其他家|之前|以前|上次|原来|原先|但|虽|不过|可是|就是|只是|除了|美中不足|唯一|然而|希望|建议/u;
/** A lesson that was one. */
const TAUGHT = /教会|学会了|受益|收获/u;
/** What firms promise. */
const PROMISE =
  /达|免费|终身|包[修换退邮赔]|[五5]星|豪华|高端|尊享|VIP|秒|一对一|管家|静音|无忧|智能|旗舰|至尊|精品/iu;
/** Longer texts tell of many things; a mark in them is beside nothing in particular. */
const LONGEST_TEXT = 1_000;
/** A longer mark is a sentence, and no word. */
const LONGEST = 16;

/** From this score a word praises, to this one it blames; a clause fails from this score down without any such word. */
const PRAISES = 0.5;
const BLAMES = -0.5;
const FAILS = -0.6;
/** What praise is worth when it is meant the other way round, at least. */
const TURNED = 1.5;

interface Scored {
  readonly index: number;
  readonly value: number;
}

/**
 * Words in which ironic praise blames: thanks for a lesson that is none, praise in scare quotes or cried out beside a
 * stated failing, where nothing else in the text is praised, mended, or set against it. The same array where there is none.
 */
export function settleIrony(text: string, words: WordMatch[], scores: readonly ClauseScore[]): WordMatch[] {
  const marks = text.length > LONGEST_TEXT ? [] : marksIn(text, words, scores);
  return marks.length === 0 ? words : turnMarked(text, words, { marks, scored: scoredIn(scores) });
}

function scoredIn(scores: readonly ClauseScore[]): Scored[] {
  return scores.flatMap((score) => score.words);
}

/** Places whose praise is meant the other way round. */
function marksIn(text: string, words: readonly WordMatch[], scores: readonly ClauseScore[]): Span[] {
  const thanks = spansOf(text, THANKS);
  const sure = spansOf(text, BY_THEMSELVES);
  const beside = spansOf(text, BESIDE_FAILINGS);
  const all = [...thanks, ...sure, ...beside];
  if (all.length === 0) return [];
  const outside = scoredIn(scores).filter(({ index }) => !all.some((mark) => touches(words[index]!, mark)));
  if (TAUGHT.test(text)) return [];
  if (outside.some(({ value }) => value >= PRAISES)) return sure;
  const scored = scoredIn(scores);
  const lessons = thanks.filter((mark) => isBareLesson(text, mark, wordsIn(words, scored, mark)));
  const fails =
    outside.some(({ value }) => value <= BLAMES) || scores.some(failsSilently) || FAILING.test(text);
  if (!fails || MEANT.test(text)) return [...lessons, ...sure];
  return all;
}

/** By the frame of the clause: so long before anything came of it. */
function failsSilently({ raw, words }: ClauseScore): boolean {
  return raw <= FAILS && words.every(({ value }) => value <= 0);
}

/** Thanks for a lesson in which nothing good is learned. */
function isBareLesson(
  text: string,
  { start, end }: Span,
  inside: readonly { word: string; value: number }[],
): boolean {
  if (!LESSON.test(text.slice(start, end))) return false;
  return inside.every(({ word, value }) => value < PRAISES || /谢|感恩|感激/u.test(word));
}

function wordsIn(words: readonly WordMatch[], scored: readonly Scored[], mark: Span) {
  return scored
    .filter(({ index }) => touches(words[index]!, mark))
    .map(({ index, value }) => ({ word: words[index]!.entry?.word ?? "", value }));
}

interface Turning {
  readonly marks: readonly Span[];
  readonly scored: readonly Scored[];
}

/** Turns the praise in each mark; a mark that holds none and says nothing blames as a whole. */
function turnMarked(text: string, words: readonly WordMatch[], { marks, scored }: Turning): WordMatch[] {
  const judged = (mark: Span) => scored.filter(({ index }) => touches(words[index]!, mark));
  const turned = [...words];
  for (const { index, value } of marks.flatMap(judged))
    if (value > 0) turned[index] = turnedWord(words[index]!);
  const mute = marks.filter(
    (mark) => judged(mark).length === 0 && isTelling(text.slice(mark.start, mark.end)),
  );
  if (mute.length === 0) return turned;
  const spans = mute.toSorted((a, b) => a.start - b.start);
  return joinWords(text, turned, { spans, entryOf: (word) => blamed(word, -TURNED), isTold });
}

/** A name in quotes promises nothing by itself. */
function isTelling(mark: string): boolean {
  if (mark.length > LONGEST) return false;
  return !/^[“"「『‘']/u.test(mark) || PROMISE.test(mark);
}

function isTold(entry: LexiconEntry): boolean {
  return entry.judges || entry.risk !== null;
}

/** The word as blame, whatever it measures or frames. */
function turnedWord(match: WordMatch): WordMatch {
  const entry = match.entry!;
  const strength = -Math.max(TURNED, Math.abs(entry.strength));
  return {
    ...match,
    entry: { ...entry, strength, denied: strength, judges: true, silenced: false, measure: null, role: null },
  };
}

function touches({ start, end }: Span, mark: Span): boolean {
  return start < mark.end && end > mark.start;
}
