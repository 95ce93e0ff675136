/** Parts of made-up names: surnames by how common they are, given names, company name parts. */
export const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文".split(
    "",
  );

export const GIVEN_NAMES =
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华志强秀兰晓东海燕玉梅国庆淑珍文博雨桐子涵梓萱浩然欣怡思远佳琪俊熙若曦宇轩诗涵嘉豪雅婷天佑可馨一鸣语嫣".match(
    /..?/gu,
  ) ?? [];

export const CITIES = [
  "杭州",
  "宁波",
  "嘉兴",
  "绍兴",
  "金华",
  "台州",
  "温州",
  "湖州",
  "苏州",
  "无锡",
  "常州",
  "南京",
  "上海",
  "合肥",
  "芜湖",
] as const;

export const COMPANY_STEMS = [
  "云岭",
  "启航",
  "恒泰",
  "嘉禾",
  "瑞丰",
  "博远",
  "金桥",
  "新域",
  "华拓",
  "东篱",
  "和畅",
  "远景",
  "正源",
  "鼎新",
  "凌波",
  "青禾",
  "锦程",
  "万象",
  "睿思",
  "安澜",
] as const;

export const COMPANY_TRADES = {
  酒店餐饮: ["酒店管理", "餐饮服务", "饮食文化"],
  物业: ["物业服务", "资产管理"],
  零售: ["商贸", "百货", "连锁超市"],
  制造: ["机械制造", "电子科技", "精密部件"],
  教育: ["教育咨询", "培训服务"],
  医疗: ["医疗器械", "健康管理"],
} as const;

export const PRODUCTS = [
  "中央空调 ZK-5",
  "商用净水机 JS-200",
  "壁挂空调 BG-35",
  "立柜空调 LG-72",
  "燃气热水器 RQ-16",
  "双开门冰箱 BX-510",
  "滚筒洗衣机 XY-10",
  "吸油烟机 YJ-28",
  "智能门锁 MS-3",
  "新风系统 XF-150",
] as const;

/** Two of them make a given name too: few sample people then share a name by chance. */
export const GIVEN_SIGNS = [
  ..."安博晨辰达丹德帆方风光海涵航浩恒宏华慧佳嘉建婕景静娟凯可兰乐莉立丽亮琳龙璐梅美萌明宁宁鹏琪启倩巧青晴然瑞若珊少诗书舒思涛天婷彤薇维文熙贤翔晓昕欣新轩雪雅妍燕阳瑶怡艺逸毅英颖莹勇雨钰元悦云泽哲真智卓子梓",
];
