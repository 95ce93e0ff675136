type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of the file storage. */
export const filesZh = {
  "disk-full": () => "服务器磁盘已满，文件没有保存；请管理员清理磁盘后重试。",
  "gone-file": () => "文件已不在服务器上；请重新上传，或请管理员检查数据目录。",
} satisfies Record<string, (details: Details) => string>;
