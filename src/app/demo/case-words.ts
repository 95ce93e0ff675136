/** Words that sample cases use whatever they are about. */
export const PRAISE_SAID = [
  "师傅很有礼貌，进门主动穿鞋套，修完把地也擦干净了，非常感谢！",
  "上午报修下午就来了，十几分钟就修好，技术好、态度也好，点赞。",
  "客服小姑娘特别耐心，老人家听不清也反复讲，谢谢你们。",
  "{品}装得又快又好，墙面走线整齐，还教我怎么保养，很满意。",
  "下大雨师傅还是准时上门，辛苦了，给你们送面锦旗。",
  "处理完还打电话回访，确认真的好了才结单，服务很贴心。",
] as const;

export const WISH_SAID = [
  "建议上门时间能精确到小时，不要只说上午或者下午。",
  "希望维修进度能在小程序里看到，不用反复打电话问。",
  "建议把收费标准放到网上，上门之前就能看到。",
  "希望晚上也有人接电话，哪怕只是登记一下。",
  "建议装完当场试机，和客户一起确认了再离开。",
  "对老年用户能不能放大说明书上的字，多配一张图。",
] as const;

export const AT_ONCE_SAID = [
  "{品}遥控器没有反应，不知道怎么弄。",
  "想问一下{品}保修期是多久，发票找不到了怎么办？",
  "{品}面板显示 E4，是什么意思，需要报修吗？",
  "滤芯多久换一次，换的话要多少钱？",
] as const;

export const FIRST_WORDS = [
  "您好，您反映的问题已经登记，我们会尽快安排专人处理，今天内再与您联系。",
  "非常抱歉给您带来不便，已为您加急处理，处理人会在一个工作日内联系您。",
  "收到您的反馈，正在核实情况，请保持电话畅通。",
] as const;

export const RETURN_REASONS = [
  "故障为物流运输造成，应由物流配送部处理",
  "属于收费争议，请销售部核实",
] as const;
export const REASSIGN_REASONS = ["原处理人外出培训，改由同组处理", "客户要求更换处理人"] as const;
export const REJECT_REASONS = [
  "方案没有写明完成时间，也没有考虑客户的损失，请补充",
  "只道歉不够，请给出实质性措施",
] as const;
export const FAIL_REASONS = [
  "回访客户称仍有异响，问题没有真正解决",
  "证据照片看不清，无法确认配件已更换",
  "约定的补偿尚未到账",
] as const;
export const PAUSE_REASONS = [
  "客户出差，约定回来后上门",
  "等客户提供购机发票",
  "客户装修未完工，约定完工后安装",
] as const;
export const BAD_AGAIN = [
  "问题没有彻底解决，昨天又出现了一次。",
  "补偿没有说清楚，客户不接受。",
  "师傅来过了，但墙面修补得不平整，客户要求返工。",
] as const;
export const GOOD_CALL = [
  "客户表示问题已解决，态度平和。",
  "客户满意，感谢跟进，愿意继续使用。",
  "客户认可处理结果，希望今后提前通知上门时间。",
] as const;
export const NOTES = [
  "客户情绪比较激动，联系时请先听完再解释。",
  "已和仓库确认，配件明天上午到。",
  "客户白天上班，最好晚上七点后联系。",
  "这户去年也报修过同样的故障，注意查历史记录。",
] as const;
export const REFERRED = "属于开发商预埋管线问题，已转物业与开发商处理，并告知客户联系方式。";
export const INVALID = "经核实为误拨与测试内容，无实际诉求。";
export const WITHDRAWN = "客户来电表示问题已自行解决，撤回反馈。";
export const MERGED = "与先前登记的同一事项重复，合并处理。";
export const REVIEW_AGAIN = "管理层评审：重新指定处理人，主管全程跟进，三天内给出新方案。";
export const REVIEW_CLOSE = "管理层评审：客户诉求超出三包与合同范围，已书面说明并给予慰问，结案。";
export const REOPENED = "修好两周后又出现同样的问题，请重新处理。";

/** Platforms of authorities and marketplaces, with the beginning of their numbers. */
export const PLATFORMS = [
  { name: "12315 平台", prefix: "1330000" },
  { name: "12345 热线", prefix: "DH" },
  { name: "网购平台", prefix: "TS" },
] as const;

/** How well-known cases are told, by kind. */
export const STORIES = {
  excellent: {
    scene: "高温天空调报修，家中有行动不便的老人。",
    request: "客户要求当天修好。",
    process: "处理人从邻近仓库调配件，当晚上门，次日再次回访确认。",
    result: "客户满意并送来锦旗，做法已写入高温应急流程。",
  },
  negative: {
    scene: "同一故障修了三次，每次换一位师傅。",
    request: "客户要求查明原因并补偿。",
    process: "前两轮只换配件未做完整检测，客户两次不满意，升级管理层评审。",
    result: "派技术组长复修解决；教训：复修必须查阅历史工单。",
  },
  common_improved: {
    scene: "多位客户反映改约不通知。",
    request: "希望提前告知，能看到进度。",
    process: "改约单当日重排，调度员下班前核对，并自动发送短信。",
    result: "实施一个月后同类投诉明显减少。",
  },
  positive: {
    scene: "雨天准时上门安装，师傅自带鞋套与防尘布。",
    request: "客户来电表扬。",
    process: "登记表扬，当月通报，作为新员工培训案例。",
    result: "当事人获服务之星。",
  },
} as const;

export const SURNAMES_OF_CALLERS = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
