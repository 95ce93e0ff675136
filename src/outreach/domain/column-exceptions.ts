import { comparableName } from "./column-name.ts";

const NEVER_SCORE =
  /(?:序号|编号|编码|代码|单号|工单|订单|号码|数量|次数|件数|人数|台数|年龄|金额|费用|单价|总价|时长|工龄|月份|年份|季度|星期|性别|类型|类别|分组|批次|楼层|是否.*|flag|id|no|num|number|count|age|amount|price|qty|quantity|duration|delay|distance|month|quarter|week|year|gender|sex|type|class|group|level|times)$/u;
const MEASURE_NOTE =
  /[(（](?:[^)）]*(?:小时|分钟|天|元|次|个|台|件|岁|人|年|月|日|minutes?|hours?|days?|times|yuan|0\s*[-~—–至到]\s*10))[)）]/iu;
const NEVER_ATTRIBUTE =
  /(?:姓名|人名|联系人|电话|手机|邮箱|微信|qq|地址|单号|编号|编码|号码|日期|时间|备注|说明|描述|内容|链接|账号|name|phone|mobile|email|address|date|time|url|comment|id)$/u;

/** True when the name says that small whole numbers below it are no grades (序号, 数量, 年龄, 次数, 时长（小时）…). */
export function isNeverScore(header: string): boolean {
  return NEVER_SCORE.test(comparableName(header)) || MEASURE_NOTE.test(header);
}

/** True when the name says that the column identifies or describes a single record. */
export function isNeverAttribute(header: string): boolean {
  return NEVER_ATTRIBUTE.test(comparableName(header));
}
