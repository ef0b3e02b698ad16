import { FontSizeOutlined, GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '~/i18n/i18n'
import { setPreference, usePreferences } from './preferences'

/** Larger text, dark display and language: on the bar, in the account panel, at sign-in. */
export function DisplaySettings({ buttonClass }: { buttonClass?: string }) {
  const { t, i18n } = useTranslation('app')
  const { dark, large } = usePreferences()
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        onClick={() => setPreference({ large: !large })}
      >
        <FontSizeOutlined aria-hidden />
        <span>{t(large ? 'shell.normal_text' : 'shell.large_text')}</span>
      </button>
      <button type="button" className={buttonClass} onClick={() => setPreference({ dark: !dark })}>
        {dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        <span>{t(dark ? 'shell.light' : 'shell.dark')}</span>
      </button>
      <button
        type="button"
        className={buttonClass}
        lang={i18n.language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => void switchLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
      >
        <GlobalOutlined aria-hidden />
        <span>{t('shell.other_language')}</span>
      </button>
    </>
  )
}
