import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStill } from '~/ui/media'
import { usePreferences } from '~/ui/preferences'
import { queryClient } from './query-client'
import { themeOf } from './theme'

export function Providers({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { dark, large } = usePreferences()
  const still = useStill()
  const theme = useMemo(() => themeOf(dark, large, still), [dark, large, still])
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ConfigProvider>
  )
}
