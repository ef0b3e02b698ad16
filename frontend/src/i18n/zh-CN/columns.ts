/** Headings of a file of targets, by the server's codes for its columns. */
export const columns = {
  year: '年度',
  source: '任务来源',
  source_kind: '来源类别',
  source_item: '任务条目',
  title: '指标名称',
  comparator: '比较符',
  direction: '考核方向',
  target_value: '目标值',
  stated: '原文表述',
  baseline: '基期值',
  unit: '计量单位',
  deadline: '完成时限',
  responsible_department: '牵头单位',
  status: '来源说明',
  source_url: '出处',
  heading: '表头',
} as const
