import type { Role } from "../../identity/domain/role.ts";

/** Departments of the sample organization; `under` names the one above. */
export const DEPARTMENTS = [
  { name: "售后服务部", under: null },
  { name: "客服中心", under: "售后服务部" },
  { name: "维修安装组", under: "售后服务部" },
  { name: "物流配送部", under: null },
  { name: "产品研发部", under: null },
  { name: "销售部", under: null },
  { name: "质量管理部", under: null },
] as const;

export type DepartmentName = (typeof DEPARTMENTS)[number]["name"];

export interface SamplePerson {
  readonly name: string;
  /** Before the @ of the mail address. */
  readonly mailbox: string;
  readonly roles: readonly Role[];
  readonly department: DepartmentName;
}

/** Plainly a sample, on every screen. */
export const ORGANIZATION_NAME = "示例组织·明川家电售后服务中心";

/** People of the sample organization; the first is its administrator. */
export const PEOPLE: readonly SamplePerson[] = [
  { name: "演示管理员", mailbox: "demo", roles: ["admin", "manager"], department: "售后服务部" },
  { name: "林静怡", mailbox: "lin.jingyi", roles: ["manager"], department: "售后服务部" },
  { name: "周晓岚", mailbox: "zhou.xiaolan", roles: ["interviewer"], department: "客服中心" },
  { name: "陈可心", mailbox: "chen.kexin", roles: ["interviewer"], department: "客服中心" },
  { name: "吴梦洁", mailbox: "wu.mengjie", roles: ["interviewer"], department: "客服中心" },
  { name: "何雨晴", mailbox: "he.yuqing", roles: ["account_manager"], department: "销售部" },
  { name: "顾承宇", mailbox: "gu.chengyu", roles: ["account_manager"], department: "销售部" },
  { name: "孙志远", mailbox: "sun.zhiyuan", roles: ["department_head", "handler"], department: "维修安装组" },
  { name: "马国栋", mailbox: "ma.guodong", roles: ["handler"], department: "维修安装组" },
  { name: "郑海涛", mailbox: "zheng.haitao", roles: ["handler"], department: "维修安装组" },
  { name: "曹立新", mailbox: "cao.lixin", roles: ["handler"], department: "维修安装组" },
  { name: "许文斌", mailbox: "xu.wenbin", roles: ["handler"], department: "维修安装组" },
  {
    name: "谢长风",
    mailbox: "xie.changfeng",
    roles: ["department_head", "handler"],
    department: "物流配送部",
  },
  { name: "丁小满", mailbox: "ding.xiaoman", roles: ["handler"], department: "物流配送部" },
  { name: "袁思齐", mailbox: "yuan.siqi", roles: ["department_head", "handler"], department: "产品研发部" },
  { name: "唐婉清", mailbox: "tang.wanqing", roles: ["department_head"], department: "销售部" },
  { name: "方若水", mailbox: "fang.ruoshui", roles: ["verifier"], department: "质量管理部" },
  { name: "罗一凡", mailbox: "luo.yifan", roles: ["verifier"], department: "质量管理部" },
  { name: "沈知行", mailbox: "shen.zhixing", roles: ["analyst"], department: "售后服务部" },
  { name: "韩明哲", mailbox: "han.mingzhe", roles: ["viewer"], department: "售后服务部" },
];
