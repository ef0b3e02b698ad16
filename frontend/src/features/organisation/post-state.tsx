import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import css from './people.module.css'

/** Where a post or a loan stands, in a word. */
export function PostState({ state, acting }: { state: string; acting?: boolean }) {
  const { t } = useTranslation('people')
  const text = useCodeText('people')
  return (
    <span className={css.buttons}>
      {acting ? <Tag>{t('posts.acting')}</Tag> : null}
      <Tag
        color={state === 'awaiting' ? 'warning' : state === 'holding' ? 'processing' : undefined}
      >
        {text(`state.${state}`) || state}
      </Tag>
    </span>
  )
}
