type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of reading files: what is wrong, where, what to do. */
export const zh = {
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
} satisfies Record<string, Sentence>;
