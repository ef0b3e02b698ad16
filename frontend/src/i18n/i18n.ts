import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zhCN } from './zh-CN/resources'

export type Language = 'zh-CN' | 'en'
const STORAGE_KEY = 'dukao.language'

export const storedLanguage = (): Language =>
  localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh-CN'

async function load(language: Language): Promise<void> {
  if (language !== 'en' || i18next.hasResourceBundle('en', 'common')) return
  const { en } = await import('./en/resources')
  for (const [namespace, texts] of Object.entries(en)) {
    i18next.addResourceBundle('en', namespace, texts)
  }
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    keySeparator: false,
    resources: { 'zh-CN': zhCN },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await load(language)
  document.documentElement.lang = language
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language)
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
