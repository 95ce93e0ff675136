import { mailboxTroubleZh } from "./mailbox-trouble-zh.ts";

type Sentence = (details: Readonly<Record<string, string | number>>) => string;

const { "disk-full": _diskFull, ...trouble } = mailboxTroubleZh;

const words = {
  ...trouble,
  "mailbox-target-missing": () => "请填写要移动到的文件夹，且不能与收取的文件夹相同。",
  "mailbox-password-needed": () => "更换服务器、端口、用户名或加密方式后，需要重新填写密码。",
  "conflict-mailbox-address": ({ address }) =>
    `${address} 的这个文件夹已经添加过。请修改已有的邮箱，或换一个文件夹。`,
  "conflict-mailbox-changed": () => "该邮箱的设置刚被他人修改。请刷新后再改。",
  "too-many-mailboxes": ({ most }) => `最多可添加 ${most} 个邮箱。请先删除不用的邮箱。`,
} satisfies Record<string, Sentence>;

/** Sentences for the failures of mailboxes. */
export const mailboxZh: Readonly<Record<keyof typeof words, Sentence>> = words;
