/** Headings of a file of targets, by the server's codes for its columns. */
export const columns = {
  year: '年度',
  source: '任务来源',
  source_kind: '来源类别',
  title: '任务',
  target_value: '目标值',
  comparator: '比较符',
  unit: '计量单位',
  deadline: '完成时限',
  responsible_department: '责任单位',
  status: '状态',
  source_url: '出处',
} as const
