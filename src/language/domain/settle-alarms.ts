import type { LexiconEntry } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";

const ALARM = "报警";
/** So much before the word may name who or what gives the alarm. */
const REACH = 24;

/** What follows the alarm of a thing: its part, its code, its sound. */
const OF_A_THING =
  /^(?:器|机|主机|灯|声|音|铃|码|代码|信息|提示|装置|系统|功能|阀|值|线|蜂鸣|响|个不停|不停|提醒|故障|[:：\s]*[a-z]{0,2}-?\d)/iu;
/** What follows a call for the police: the number called, the paper got for it. */
const OF_A_CALL = /^(?:电话|回执|记录|求助|立案|抓|处理|解决|的话|备案)/u;
/** Manner in which things give an alarm, right before the word. */
const THING_LIKE =
  /(?:一直|老是|老|总|总是|经常|频繁|不停|不断|持续|反复|显示|提示|故障|误|自动|又|乱|滴滴|过热|超温|低温|高温|低压|高压|缺水|漏水|漏电|漏气|过载|欠压|缺相|通讯|低电量|电量低|声光|无故|莫名|莫名其妙|无缘无故|半夜|天天|整夜|每天|嘀嘀|灯|响|在|开始|出现|发出|有时候?会|偶尔会|动不动就|一开就|一开机就|一启动就|一运行就|一通电就|晚上会|夜里会)(?:地|的|在)?$/u;
/** A resolve or a deed of people, right before the word. */
const PERSON_LIKE =
  /(?:要|去|得|只能|只好|打算|准备|选择|想|该|必须|不得不|马上|立即|立刻|直接|被迫|就|会|将|否则|已经|已|可以|能|来|经|当场|当天|后|先|帮我|替我|并|向公安|到派出所)$/u;
const PEOPLE =
  /(?:我家人|家人|老公|老婆|丈夫|妻子|爱人|父母|爸|妈|邻居|业主|住户|居民|店主|店员|顾客|客户|消费者|有人|[我咱他她]们?|大家|保安|路人)/gu;
/** Things that watch over something or show their faults. */
const THINGS =
  /(?:烟感|烟雾|温感|感应|传感|探头|探测|[一-鿿]器|[^司手时]机|设备|主机|锅炉|壁挂炉|热水器|空调|冰箱|地暖|电梯|电表|燃气表|水表|仪表|屏|面板|系统|电池|电瓶|电源|胎压|车辆|车子|汽车|门锁|门禁|摄像头|阀|管道|压缩|变频|逆变|充电桩|服务器|模块|线路|回路|故障|温度|压力|液位|水位)/gu;

/**
 * Words of which 报警 of a device (烟感一直报警, 报警 E4) no longer calls for the police. It does where people do it or
 * mean to (我要报警, 已经报警了), and where nothing speaks for a device.
 */
export function settleAlarms(text: string, words: WordMatch[]): WordMatch[] {
  if (!text.includes(ALARM)) return words;
  return words.map((match) => {
    if (match.entry?.risk !== "media-or-authority" || match.entry.word !== ALARM) return match;
    return { ...match, entry: callsPolice(text, match.start) ? callOf(match.entry) : alarmOf(match.entry) };
  });
}

/** The same word as a threat or a deed: it is no fault of a thing. */
function callOf(entry: LexiconEntry): LexiconEntry {
  return { ...entry, cueOf: [], themed: false };
}

/** The same word as the fact that it is: it neither blames nor threatens. */
function alarmOf(entry: LexiconEntry): LexiconEntry {
  return { ...entry, risk: null, strength: 0, denied: null, judges: false, silenced: true };
}

/** True when the 报警 that starts at `start` turns to the police; false when a device gives an alarm. */
function callsPolice(text: string, start: number): boolean {
  const after = text.slice(start + ALARM.length, start + ALARM.length + 8);
  if (OF_A_CALL.test(after)) return true;
  if (OF_A_THING.test(after)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = before.split(/[，,。.！!？?；;、\s]/u).at(-1) ?? "";
  const [person, thing] = [lastPlace(clause, PEOPLE), lastPlace(clause, THINGS)];
  if (person > thing) return true;
  if (thing > person) return isOwnDeed(clause, thing);
  if (THING_LIKE.test(clause)) return false;
  if (PERSON_LIKE.test(clause)) return true;
  const earlier =
    before
      .slice(0, before.length - clause.length)
      .split(/[。！!？?；;\n]/u)
      .at(-1) ?? "";
  return lastPlace(earlier, THINGS) <= lastPlace(earlier, PEOPLE);
}

/** A resolve after the thing is of people all the same: 设备伤人只能报警. */
function isOwnDeed(clause: string, thing: number): boolean {
  return /(?:我要|只能|只好|不得不|打算|准备|选择|必须|去)$/u.test(clause.slice(thing));
}

function lastPlace(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
