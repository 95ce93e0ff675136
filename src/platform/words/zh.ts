import { filesZh } from "./files-zh.ts";
import { httpZh } from "./http-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of reading files: what is wrong, where, what to do. */
export const zh = {
  ...httpZh,
  ...filesZh,
  "mapping-missing": ({ file }) => `找不到映射文件“${file}”，请检查 --map 后的路径。`,
  "mapping-not-json": ({ file, place }) =>
    `映射文件“${file}”不是正确的 JSON${place === "" ? "" : `（${place}）`}；请改正后重试。`,
  "database-too-old": ({ version, needed }) =>
    `数据库是 PostgreSQL ${version}，需要 ${needed} 或更新的版本；请升级后再启动。`,
  "database-newer": ({ migration }) =>
    `数据库由更新版本的回音使用过（${migration}），本版本不能使用它；请改用更新的版本启动。`,
  "migration-changed": ({ migration }) =>
    `迁移文件 ${migration} 在执行之后被改动过；请恢复原文件（重新安装本版本）后再启动。`,
  "database-role-missing": ({ sql }) => `数据库用户无权建立角色；请数据库管理员执行：${sql} 然后重新启动。`,
  "database-role-unsafe": ({ role }) =>
    `角色 ${role} 能绕过行级安全；请数据库管理员执行：alter role ${role} nosuperuser nobypassrls; 然后重新启动。`,
  "database-unreachable": ({ address, reason }) =>
    `连不上数据库 ${address}（${reason}）；请检查 DATABASE_URL、网络和数据库是否在运行。`,
  "database-refused": ({ address, reason }) =>
    `数据库 ${address} 拒绝了连接（${reason}）；请检查 DATABASE_URL 中的用户、密码和库名。`,
  "file-missing": ({ file }) => `找不到文件“${file}”，请检查路径和文件名。`,
  "file-is-folder": ({ file }) => `“${file}”是文件夹，请改为其中的 XLSX 或 CSV 文件。`,
  "file-unreadable": ({ file }) => `无法读取“${file}”，请检查读取权限，或先关闭正在占用它的程序。`,
  "file-empty": ({ file }) => `文件“${file}”是空的，请重新导出后再试。`,
  "file-too-large": ({ file, megabytes, limit }) =>
    `文件“${file}”有 ${megabytes} MB，超过上限 ${limit} MB；请按期间拆成几个文件，再一并传入。`,
  "file-wrong-type": ({ file, type }) =>
    `“${file}”${type === "" ? "不是表格文件" : `是 ${type} 文件`}，只能读取 XLSX 和 CSV；请用 Excel 或 WPS 另存为 XLSX 后再试。`,
  "file-is-markup": ({ file }) => `“${file}”实际是网页或 XML 格式，请用 Excel 或 WPS 打开后另存为 XLSX。`,
  "xls-old-format": ({ file }) => `“${file}”是旧版 Excel（.xls）格式，请用 Excel 或 WPS 另存为 XLSX 后再试。`,
  "xlsx-password": ({ file }) => `“${file}”有密码保护，请在 Excel 或 WPS 中取消密码、保存后再试。`,
  "xlsx-broken": ({ file }) => `“${file}”已损坏或不完整，请重新导出，或用 Excel 打开修复后另存。`,
  "xlsx-too-large-unpacked": ({ file, megabytes }) =>
    `“${file}”解压后约 ${megabytes} MB，过大；请按期间拆成几个文件，再一并传入。`,
  "encoding-mixed": ({ file, line }) =>
    `“${file}”第 ${line} 行的文字编码与前文不一致或无法识别；请用 Excel 打开，核对该行后另存为“CSV UTF-8”或 XLSX。`,
  "csv-quotes": ({ file, line }) =>
    `“${file}”第 ${line} 行起的引号不成对；请改正该行（单元格内的引号应写成两个 ""），或另存为 XLSX。`,
  "embedded-postgres-missing": ({ platform }) =>
    `本平台（${platform}）没有自带的 PostgreSQL；请用 DATABASE_URL 指定自己的 PostgreSQL 后再启动。`,
  "embedded-programs-unusable": ({ folder, reason }) =>
    `自带的 PostgreSQL 无法运行（${folder}：${reason}）；请检查该目录所在磁盘是否禁止执行程序、系统库是否齐全，或用 DATABASE_URL 指定自己的 PostgreSQL。`,
  "embedded-no-account": () =>
    "PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 用户；请换普通用户启动，或先执行 useradd --system postgres。",
  "embedded-account-unknown": ({ user }) =>
    `系统用户表（/etc/passwd）里没有当前要使用的用户（${user}），PostgreSQL 无法建库；请添加该用户，或换一个用户启动。`,
  "embedded-folder-owner": ({ folder, owner, user }) =>
    `数据库目录 ${folder} 属于用户 ${owner}，当前用户是 ${user}；请以 ${owner} 启动，或用 HUIYIN_DATA 换一个数据目录。`,
  "embedded-folder-not-folder": ({ folder }) =>
    `数据目录 ${folder} 不能使用：路径中有文件或失效的链接；请用 HUIYIN_DATA 换一个目录。`,
  "embedded-folder-read-only": ({ folder }) =>
    `数据目录 ${folder} 所在的磁盘是只读的；请改为可写，或用 HUIYIN_DATA 换一个目录。`,
  "embedded-folder-not-writable": ({ folder, user }) =>
    `用户 ${user} 无权写入数据目录 ${folder}；请调整权限，或用 HUIYIN_DATA 换一个目录。`,
  "embedded-folder-impossible": ({ folder }) =>
    `无法在 ${folder} 建立数据目录；请检查路径，或用 HUIYIN_DATA 换一个目录。`,
  "embedded-folder-unreachable": ({ folder, user }) =>
    `PostgreSQL 以用户 ${user} 运行，而它进不了 ${folder} 的上级目录；请换普通用户启动，或用 HUIYIN_DATA 把数据放到其他目录。`,
  "embedded-disk-full": ({ folder }) =>
    `磁盘已满，数据库无法使用 ${folder}；请腾出空间后再启动，已有数据没有损坏。`,
  "embedded-other-version": ({ folder, found, needed }) =>
    `${folder} 中的数据库是 PostgreSQL ${found} 的，本版本自带 PostgreSQL ${needed}；请用原来的版本导出数据后再导入，或换一个数据目录。`,
  "embedded-database-incomplete": ({ folder }) =>
    `${folder} 不是完整的 PostgreSQL 数据库；请从备份恢复，或把该目录移走后重新启动（将新建空库）。`,
  "embedded-password-lost": ({ file, pid }) =>
    `数据库正在运行（进程 ${pid}），但 ${file} 中的密码丢失或不符；请先结束该进程（kill -INT ${pid}），再启动即可自动修复。`,
  "embedded-not-answering": ({ folder, pid }) =>
    `${folder} 的数据库进程 ${pid} 没有应答；请结束该进程（kill -QUIT ${pid}）后再启动。`,
  "embedded-remnants": ({ folder }) =>
    `上一次运行留下的数据库进程仍占用 ${folder}；请稍候，或结束这些 postgres 进程后再启动。`,
  "embedded-start-busy": ({ folder }) =>
    `另一个回音进程正在启动数据目录 ${folder}，五分钟仍未完成；请检查或结束那个进程后再试。`,
  "embedded-lock-unusable": ({ file, reason }) => `无法锁定 ${file}（${reason}）；请删除该文件后再启动。`,
  "embedded-server-failed": ({ folder, reason }) =>
    `数据库 ${folder} 没有启动成功：${reason}；更多记录见其中的 cluster/log 目录。`,
} satisfies Record<string, Sentence>;
