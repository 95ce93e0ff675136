/** What the command line says. */
export const zh = {
  usage: [
    "用法：huiyin 命令 [选项]",
    "",
    "  start                     启动服务器（含数据库），打印访问地址；首次启动打印设置链接",
    "  report 文件… --out 目录   由回访记录表生成满意度报告，不需要服务器与数据库",
    "  demo                      建立示例组织，打印登录方式；再次运行只打印",
    "  org add --name 名称        新建组织，打印编号",
    "  user add --org 编号 --email 邮箱 --name 姓名 --role 角色[,角色] [--password 密码]",
    "  key add --org 编号 --role 角色 [--name 名称]　新建 API 密钥，只显示一次",
    "  import customers|service-records|feedback 文件 --org 编号 [--map 映射.json] [--dry-run]",
    "                            导入客户、服务记录或反馈，有问题的行写入 文件.errors.csv",
    "  import responses 文件 --org 编号 [--survey 问卷编号或代码] [--channel paper] [--map …] [--dry-run]",
    "                            导入答卷，同样写出有问题的行",
    "  survey import 文件 [--org 编号]　由问卷文件建立草稿，打印编号",
    "                            本系统 JSON、SurveyJS、LimeSurvey .lss、Excel 模板、带编号的文字",
    "  survey export 问卷编号 [--org 编号] [--out 文件]　导出问卷（.json 或 .xlsx）",
    "",
    "start 的选项：",
    "  --port 7300　--role all|web|worker|public",
    "",
    "report 的选项：",
    "  --format docx,pdf,xlsx,json,html   生成哪些格式（默认全部）",
    "  --map 映射.json                    指定各列的用途，见 docs/report.md",
    "  --title 标题　--period 期间         报告标题与统计期间（默认取自数据）",
    "  --lang zh|en                       报告与提示的语言（默认 zh）",
    "  --json                             在标准输出打印结果摘要（JSON）",
    "",
    "回访记录表：XLSX 或 CSV（UTF-8、GB18030、UTF-16），可一次给出多个文件。",
  ].join("\n"),
  started: ({ url, setupLink }: { url: string | null; setupLink: string | null }) =>
    [
      url === null ? "回音的后台任务进程已启动。" : `回音已启动：${url} （按 Ctrl+C 停止）`,
      ...(setupLink === null ? [] : ["", `首次使用，请打开此链接完成设置：${setupLink}`]),
      "",
    ].join("\n"),
  password: (password: string) => `初始密码（只显示这一次）：${password}`,
  commandLineKey: "命令行创建的密钥",
  demoUnderWay: "正在建立示例组织，约需半分钟……",
  demo: (d: { org: number; email: string; password: string; url: string; survey: string }) =>
    `示例组织已就绪（编号 ${d.org}）\n  地址：${d.url}\n  邮箱：${d.email}\n  密码：${d.password}\n  公开问卷：${d.survey}`,
  imported: (d: {
    status: string;
    read: number;
    created: number;
    updated: number;
    unchanged: number;
    failed: number;
    errorFile: string | null;
  }) =>
    [
      `${d.status === "checked" ? "试运行（没有写入）" : "导入完成"}：读取 ${d.read} 行，新增 ${d.created}，更新 ${d.updated}，未变 ${d.unchanged}，有误 ${d.failed}。`,
      ...(d.errorFile === null ? [] : [`有误的行及原因：${d.errorFile}（改正后可直接再次导入）`]),
    ].join("\n"),
  surveyChanged: "有改动：",
  surveyDropped: "未导入：",
  surveyImported: (kept: readonly string[]) => `已建立草稿：${kept.join("，")}。`,
  importedResponses: (d: {
    status: string;
    read: number;
    stored: number;
    repeated: number;
    failed: number;
    errorFile: string | null;
  }) =>
    [
      `${d.status === "checked" ? "试运行（没有写入）" : "导入完成"}：读取 ${d.read} 行，新增答卷 ${d.stored} 份，已有 ${d.repeated} 份，有误 ${d.failed} 行。`,
      ...(d.errorFile === null ? [] : [`有误的行及原因：${d.errorFile}（改正后可直接再次导入）`]),
    ].join("\n"),
  step: {
    reading: "读取记录",
    words: "分析客户原话",
    figures: "计算指标",
    charts: "绘制图表",
    docx: "生成 Word",
    pdf: "生成 PDF",
    xlsx: "生成 Excel 数据",
    json: "生成 JSON",
    html: "生成网页",
  },
  rows: (count: string) => `${count} 行`,
  written: "已生成：",
  summary: (f: { received: string; valid: string; excluded: string; flagged: string }) =>
    `收到 ${f.received} 条，有效 ${f.valid} 条，剔除 ${f.excluded} 条，标记 ${f.flagged} 条。`,
  error: (message: string) => `错误：${message}`,
  failure: {
    "import-mapping-unreadable": (d: Details) =>
      `映射文件 ${d["file"]} 的“${d["part"]}”无法识别；应形如：${d["example"]}。`,
    "too-large-survey-file": (d: Details) =>
      `文件 ${d["file"]} 超过 ${d["limit"]} MB，不像是问卷；请核对文件。`,
    "survey-file-not-written": (d: Details) => `无法写入 ${d["file"]}；请检查目录是否存在及权限。`,
    "organization-unknown": (d: Details) =>
      `没有编号为“${d["organization"]}”的组织；现有组织：${d["known"]}。`,
    "env-file-unreadable": (d: Details) => `无法读取设置文件 ${d["file"]}；请检查权限。`,
    "setting-invalid": (d: Details) =>
      `设置 ${d["name"]} 的值“${d["value"]}”不正确，应为：${d["expected"]}；请改正环境变量或 .env 后再启动。`,
    "output-not-folder": (d: Details) => `输出位置 ${d["folder"]} 不是目录；请用 --out 指定一个目录。`,
    "output-not-writable": (d: Details) =>
      `无法写入输出目录 ${d["folder"]}；请检查权限，或用 --out 换一个目录。`,
    "output-disk-full": (d: Details) =>
      `磁盘已满，无法写入 ${d["folder"]}；请清理空间后重试，没有留下未写完的文件。`,
  } as Sentences,
  wrongUse: {
    "one-file": (d: Details) => `一次只能导入一个文件；多余的参数：${d["name"]}。`,
    "no-import-file": () => "没有给出要导入的文件；例如 huiyin import customers 客户名单.xlsx --org 1。",
    "no-survey-file": () => "没有给出问卷文件；例如 huiyin survey import 问卷.json。",
    "no-survey-id": () => "没有给出问卷编号；编号在问卷网址 /surveys/ 之后。",
    "survey-id-malformed": (d: Details) =>
      `“${d["name"]}”不是问卷编号；编号是 UUID，在问卷网址 /surveys/ 之后。`,
    "unknown-channel": (d: Details) => `没有“${d["name"]}”这个渠道；可选 ${d["known"]}。`,
    "unknown-subject": (d: Details) => `不能导入“${d["name"]}”；可选 ${d["known"]}。`,
    "option-missing": (d: Details) => `缺少选项 ${d["name"]}；运行 huiyin --help 查看用法。`,
    "one-role": (d: Details) => `密钥只能有一个角色，而给出的是“${d["name"]}”。`,
    "unknown-role": (d: Details) => `没有“${d["name"]}”这种角色；可选 ${d["known"]}。`,
    "no-command": () => "没有给出命令；运行 huiyin --help 查看用法。",
    "unknown-command": (d: Details) => `没有“${d["name"]}”这个命令；运行 huiyin --help 查看用法。`,
    "unknown-option": (d: Details) => `不认识的选项 ${d["name"]}；运行 huiyin --help 查看用法。`,
    "option-without-value": (d: Details) => `选项 ${d["name"]} 后面缺少内容；运行 huiyin --help 查看用法。`,
    "option-takes-no-value": (d: Details) =>
      `选项 ${d["name"]} 后面不要写内容；运行 huiyin --help 查看用法。`,
    "no-file": () => "没有给出回访记录表；请写上文件名，例如 huiyin report 回访.xlsx --out 报告。",
    "no-out": () => "没有指定输出目录；请加上 --out，例如 --out 报告。",
    "unknown-format": (d: Details) => `没有“${d["name"]}”这种格式；可选 ${d["known"]}。`,
    "unknown-language": (d: Details) => `没有“${d["name"]}”这种语言；可选 zh、en。`,
  } as Sentences,
  defect: (message: string) =>
    `程序内部错误：${message}。设置 HUIYIN_DEBUG=1 再运行一次可看到详情，请据此向我们反馈。`,
};

type Details = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, (details: Details) => string>>;
export type AppWords = typeof zh;
