type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** What stands between Huiyin and a mailbox, and what to do. */
export const mailboxTroubleZh = {
  "mailbox-sign-in-refused": () =>
    "用户名或密码不正确。请核对；不少邮箱须先在网页端开启 IMAP，并使用“授权码”代替登录密码。",
  "mailbox-host-unknown": ({ host }) => `找不到服务器“${host}”。请核对服务器地址的拼写。`,
  "mailbox-unreachable": ({ host }) => `连接不上“${host}”。请核对地址和端口，并确认网络与防火墙允许访问。`,
  "mailbox-certificate": ({ host }) =>
    `“${host}”的安全证书不受信任或已过期。请联系邮件服务商，或核对服务器地址。`,
  "mailbox-encryption-missing": () => "服务器在该端口不支持所选的加密方式。请改选加密方式，或核对端口。",
  "mailbox-plain-forbidden": () =>
    "不加密只能用于本机的邮件服务器，否则密码会泄露。请选择 SSL/TLS 或 STARTTLS。",
  "mailbox-folder-missing": ({ folder }) => `邮箱里没有文件夹“${folder}”。请核对名称。`,
  "mailbox-left-behind": () => "邮件已收取，但未能标记或移动到指定文件夹。请检查该邮箱的权限和文件夹。",
  "mailbox-password-lost": () => "服务器密钥已更换，保存的密码无法读取。请重新填写密码。",
  "mailbox-trouble": () => "邮件服务器的回答异常，将自动重试。如持续出现，请联系邮件服务商。",
  "disk-full": () => "服务器磁盘空间不足，无法保存附件。请清理磁盘后等待自动重试。",
} satisfies Record<string, Sentence>;
