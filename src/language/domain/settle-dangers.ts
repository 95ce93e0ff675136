import type { LexiconEntry } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";

/** What stands in quotes; a title in its own. */
const QUOTED = /《([^《》]{1,24})》|[“"「『‘']([^“”"「」『』‘’']{1,16})[”"」』’']/gu;
/** Before a quote, or after it: it is printed, sung, played or acted, and did not happen. */
const TELLS_BEFORE =
  /(?:写着|印着|印有|贴着|标着|书名|片名|电影|动画片?|游戏|小说|歌词|剧|教材|铃声|提示音|语音|播报|演习|演练)[^，。！？,.!?]{0,6}$/u;
const TELLS_AFTER =
  /^[^，。！？,.!?]{0,6}(?:台词|字样|[几两三四五六个的]字|标签|标识|标语|贴纸|音效|铃声|剧情|情节|动画|电影|游戏)/u;

/** Nobody was hurt, nothing happened, or it is only asked, right before the danger; 没有起火 itself is for the grammar. */
const DENIED =
  /(?:(?:没有?|无|未)(?:造成|导致|引起|出现|发生|任何|什么)*(?:人|人员|人身)(?:被|因此|因为|因)?|(?:并?没有?|并?未|不存在)(?:真的?|再|曾|造成|导致|引起|出现|发生|任何|什么|过)+(?:的)?|(?:是否|有没有|会否|以免|免得|防止)(?:再|会|被)?)$/u;
/** What is feared, not told. */
const FEARED = /(?:担心|怕|害怕|生怕|恐怕|担忧|以防|万一|会不会|忧虑)[^，。！？,.!?]{0,8}$/u;
/** The farthest before a danger that a denial or a fear may begin. */
const REACH = 16;

/**
 * Words in which a danger that did not happen is none: it is printed or played (写着“小心触电”, 《防触电手册》), nobody was hurt
 * (没人受伤), or it is only feared by who says that it did not happen (没有起火，只是担心起火).
 */
export function settleDangers(text: string, words: WordMatch[]): WordMatch[] {
  if (!words.some(isDanger)) return words;
  const quoted = toldInQuotes(text);
  const isDeniedToo = words.some(
    (match, i) => isDanger(match) && (isDenied(text, match) || isTurned(words, i)),
  );
  const isFearedOnly = (match: WordMatch) =>
    FEARED.test(before(text, match)) && (isDeniedToo || isDeniedElsewhere(text, match));
  return words.map((match) => {
    if (!isDanger(match)) return match;
    const isNone =
      isDenied(text, match) ||
      quoted.some(({ start, end }) => match.start >= start && match.end <= end) ||
      isFearedOnly(match);
    return isNone ? { ...match, entry: withoutDanger(match.entry!) } : match;
  });
}

function isDanger({ entry }: WordMatch): boolean {
  return entry?.risk === "safety-risk";
}

function before(text: string, { start }: WordMatch): string {
  return text.slice(Math.max(0, start - REACH), start);
}

function isDenied(text: string, match: WordMatch): boolean {
  return DENIED.test(before(text, match));
}

/** The very danger is denied: 没漏电. */
function isDeniedElsewhere(text: string, { start, end }: WordMatch): boolean {
  const word = text.slice(start, end);
  return ["没", "没有", "未", "无"].some((denial) => text.includes(denial + word));
}

/** The grammar denies it, by the word right before. */
function isTurned(words: readonly WordMatch[], at: number): boolean {
  return words[at - 1]?.entry?.role === "negation";
}

function toldInQuotes(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const isTitle = found[1] !== undefined;
    const told =
      isTitle ||
      TELLS_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) ||
      TELLS_AFTER.test(text.slice(end, end + REACH));
    return told ? [{ start, end }] : [];
  });
}

/** The same word as one that neither blames nor alarms. */
function withoutDanger(entry: LexiconEntry): LexiconEntry {
  return { ...entry, risk: null, strength: 0, denied: null, judges: false, silenced: true, role: null };
}
