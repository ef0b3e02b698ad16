export const session = {
  'sign_in.title': '登录',
  'sign_in.account': '账号',
  'sign_in.password': '密码',
  'sign_in.submit': '登 录',
  'sign_in.submit_plain': '登录',
  'sign_in.show_password': '显示密码',
  'sign_in.hide_password': '隐藏密码',
  'sign_in.code': '动态口令',
  'sign_in.code_hint': '请打开手机上的身份验证器，输入本系统的 6 位动态口令。',
  'sign_in.back': '换一个账号登录',
  'sign_in.notice': '本系统为非涉密系统，严禁录入、存储、传输国家秘密。',
  'sign_in.failed': '未能登录',
} as const
