import 'i18next'
import type { zhCN } from './zh-CN/resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    keySeparator: false
    resources: typeof zhCN
  }
}
