import { emptyEntry } from "./lexicon-entry.ts";
import type { LexiconEntry } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";
import type { Span } from "./verbatim-reading.ts";

const IN_CLAUSE = "[^，,。.！!？?；;：:、\\s]";
const NUMBER = "[一二两三四五六七八九十百几数多好\\d]{1,4}";

/** Parts of the body, and not those of things of the same name (手机, 车头, 桌腿). */
const BODY =
  "(?:手(?![机感动续册柄提工写游推表刹电势])(?:指|臂|背|腕|掌|肘)?|(?<![桌椅床凳支裤三])[脚腿](?![垫架踏本手])(?:趾|背|踝|部)?|胳膊|小臂|(?<![车龙机船喷镜插接罐炉钻枪探箭街码])头(?![灯枕盔像条等发])(?:部|皮)?|额头|脸(?!盆)|眼睛|鼻梁|鼻子|嘴唇|脖子|腰|膝盖|后背|肋骨|皮肤|我|孩子|小孩|宝宝|老人|客人|顾客|行人|住户|家人|员工)";
const WOUNDED =
  "(?:[划割扎刺砸夹磕碰撞擦炸崩扭挫咬压拉]伤|[划割扎磕砸摔撞]破|[夹砸摔轧压]断|[划割]了?(?:一?道|一?个)(?:大|长)?口子|破相|失明|骨裂|出了?血|血流不止)";
const PEOPLE = "(?:人|孩子|老人|小孩|行人|工人|业主|住户|乘客|顾客|司机)";
const BURSTING =
  "(?:玻璃|灯泡|灯罩|屏幕?|锅|壶|瓶|杯|电池|电瓶|充电器|充电宝|轮胎|面板|热水器|镜子|罐|插座|主板)";
const SUDDENLY = "(?:的|突然|忽然|自己|直接|当场|竟然|居然|就|又|都|莫名其妙|无故|地)";

/** Hurt people, deaths, and what might have been either. */
const DANGERS = new RegExp(
  [
    `缝(?:合)?了${IN_CLAUSE}{0,2}${NUMBER}针`,
    `${BODY}${IN_CLAUSE}{0,3}缝针`,
    `${BODY}(?:都|也|还|又|直接|当场|全)*(?:被|给|让)?(?:(?!是否|有没|会不|[没未不])${IN_CLAUSE}){0,4}${WOUNDED}`,
    `${WOUNDED}了?(?:我的?|孩子的?|老人的?|他的?|她的?)?${BODY}`,
    `断了${IN_CLAUSE}{0,3}(?:手指|脚趾|骨头|肋骨|胳膊)|(?:手指|脚趾|骨头|肋骨|胳膊)${IN_CLAUSE}{0,2}断了`,
    `(?:${BURSTING}[门盖板盘窗桌锅杯瓶]?${SUDDENLY}*|突然|忽然)(?:炸|爆)(?:裂|开|碎|飞|了)|爆燃|(?:玻璃|钢化)${IN_CLAUSE}{0,4}自爆`,
    `[撞电砸烧轧淹炸摔夹](?:死|伤)(?:了|过)?${IN_CLAUSE}{0,4}${PEOPLE}`,
    `(?<![饿累气急笑馋困烦渴冻热乐])死(?:了|过|伤)${IN_CLAUSE}{0,2}${NUMBER}[个名位]?人|(?<![饿累气急笑馋困烦渴冻热乐])死(?:了|过)人`,
    `(?:当场|意外|触电|人员|无效|致|导致|造成)${IN_CLAUSE}{0,4}死亡|死亡(?:事故|事件)|身亡|丧命|丧生`,
    `[出闹](?:了|过|出)?人命|差点(?:没|丢|要)了?(?:我们?的?|他的?|她的?|孩子的?|老人的?|一条|小)?命`,
    "事故(?:频发|多发|不断|频频)(?!路段|地段)|(?:频发|频频|经常|接连|不断)(?:发生|出)?事故",
    `(?:砸|扎|电|烫|崩|伤|夹|炸|溅|喷)(?:到|中|着)了?${IN_CLAUSE}{0,2}${BODY}|崩${IN_CLAUSE}{0,3}${BODY}上`,
    `[压碾]死(?:了|过)${IN_CLAUSE}{0,4}${PEOPLE}`,
    `[撞压轧碾](?:了|到|倒|上)${IN_CLAUSE}{0,3}${PEOPLE}|(?:还|人|现在|仍)(?:躺)?在(?:医院|重症|抢救)`,
    `[夹缠]住了?(?:我|孩子|老人|人)?${IN_CLAUSE}{0,4}${BODY}|${BODY}上?(?:扎|崩|戳)(?:了|进|着)`,
    `(?:充电|电池|电线|插座|插头|插排)${IN_CLAUSE}{0,4}(?:着了|烧着|烧起来)|烧了${IN_CLAUSE}{0,4}(?:车库|房|屋|厨房|仓库)`,
    `电得${IN_CLAUSE}{0,3}(?:麻|黑|疼|痛|晕|跳)|被${IN_CLAUSE}{0,4}电(?:了一下|倒|晕|麻)`,
    "刹车(?:失效|不灵|踩不住|刹不住|没反应)|气囊(?:没|未|不)(?:有)?(?:弹|打)|电梯(?:突然|忽然|直接|急速)*(?:下坠|坠落|急坠|冲顶)",
  ].join("|"),
  "gu",
);
/** Cheap sign that a danger of the list may be told. */
const MAY_BE_DANGER =
  /[针伤破断死亡命血炸爆丧]|事故|失明|自爆|刹车|气囊|电梯|砸|扎|电到|电着|崩|烫到|夹到|撞|压|轧|碾|医院|重症|抢救|[夹缠]住|着了|烧|电得|被[^，。]{0,4}电|戳/u;

/** Waiting without end, as people exaggerate it. */
const ENDLESS =
  /等(?:到|得|了|的)?[^，。！？,.!?\s]{0,4}(?:天荒地老|地老天荒|海枯石烂|(?:花儿?|黄花菜)[都也](?:谢|凉)了?|望眼欲穿|(?:头发|胡子)[都也]?白|猴年马月|到?地老|长草|发霉|沧海桑田)|从[^，。！？,.!?\s]{1,4}等到(?!了)[^，。！？,.!?\s]{1,4}|(?:花儿?[都也]谢|黄花菜[都也]凉)了?/gu;

/** Of everything that was due nothing came: 一句有用的没有, 微信从来不回. */
const NOTHING_OF_IT =
  /一句[^，。！？,.!?\s]{1,4}的话?[都也]?没有?|从来?不(?:回复?|理人?|吭声)(?=[，。！？,.!?\s]|$)/gu;

/** Who says so does not complain: 不是来投诉的, 没有投诉的意思. */
const NO_COMPLAINT =
  /(?:(?<![是要若果])不是|并非|绝非)(?:为了|为|来|要|想|打算|故意|存心|特意|专门|真的)*(?:投诉|举报|告状|抱怨|吐槽|找茬|挑刺)|(?:(?<![得能可])不想|不打算|不准备|不愿|无意|没想要?|没打算)(?:来|要|去|再)*(?:投诉|举报|告状|抱怨)|没有?(?:要|想)?(?:投诉|抱怨|举报)的(?:意思|想法|打算)/gu;

/** A phrase that means as a whole what its words do not. */
interface Saying {
  readonly mayStand: RegExp;
  readonly pattern: RegExp;
  readonly entryOf: (word: string) => LexiconEntry;
  /** A word that names the same already stays as it is. */
  readonly isTold: (entry: LexiconEntry) => boolean;
}

const SAYINGS: readonly Saying[] = [
  {
    mayStand: MAY_BE_DANGER,
    pattern: DANGERS,
    entryOf: (word) => ({ ...blamed(word, -2), denied: 0.3, risk: "safety-risk", fact: true }),
    isTold: ({ risk }) => risk === "safety-risk",
  },
  { mayStand: /等|谢|凉/u, pattern: ENDLESS, entryOf: (word) => blamed(word, -2), isTold: () => false },
  {
    mayStand: /一句|从来?不/u,
    pattern: NOTHING_OF_IT,
    entryOf: (word) => blamed(word, -1.5),
    isTold: ({ themed }) => themed,
  },
  {
    mayStand: /投诉|举报|告状|抱怨|吐槽|找茬|挑刺/u,
    pattern: NO_COMPLAINT,
    entryOf: (word) => ({ ...emptyEntry(word), silenced: true, role: "inert" }),
    isTold: () => false,
  },
];

/**
 * Words in which phrases that no list of words can hold stand as one: injuries and deaths (手被划伤, 缝了三针), waiting without
 * end (等到天荒地老), the denial of a complaint (不是来投诉的).
 */
export function settleSayings(text: string, words: WordMatch[]): WordMatch[] {
  let settled = words;
  for (const { mayStand, pattern, ...joining } of SAYINGS)
    if (mayStand.test(text))
      settled = joinWords(text, settled, { spans: spansOf(text, pattern), ...joining });
  return settled;
}

/** Where a pattern stands, in the order of the text. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** An entry that blames and says nothing else. */
export function blamed(word: string, strength: number): LexiconEntry {
  return { ...emptyEntry(word), strength, judges: true };
}

interface Joining {
  /** In the order of the text. */
  readonly spans: readonly Span[];
  readonly entryOf: Saying["entryOf"];
  readonly isTold: Saying["isTold"];
}

/** The words that each span touches as one, unless one of them tells it already. */
export function joinWords(
  text: string,
  words: readonly WordMatch[],
  { spans, entryOf, isTold }: Joining,
): WordMatch[] {
  const joined: WordMatch[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < words.length && words[at]!.end <= span.start) joined.push(words[at++]!);
    let to = at;
    while (to < words.length && words[to]!.start < span.end) to++;
    const touched = words.slice(at, to);
    if (touched.length === 0 || touched.some(({ entry }) => entry !== null && isTold(entry))) continue;
    const [start, end] = [touched[0]!.start, touched.at(-1)!.end];
    joined.push({ start, end, entry: entryOf(text.slice(start, end)) });
    at = to;
  }
  return [...joined, ...words.slice(at)];
}
