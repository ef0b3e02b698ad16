import { SendOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { SubmitDialog } from './submit-dialog'

/** Hands an indicator in, for whoever may do so while it is drafted. */
export function SubmitAction({ indicator }: { indicator: components['schemas']['Indicator'] }) {
  const { t } = useTranslation('reviews')
  const [asking, setAsking] = useState(false)
  const submit = actionOf(indicator, 'indicator.submit')
  if (!submit || (!submit.allowed && isBeside(submit))) return null
  return (
    <>
      <ActionButton
        action={submit}
        type={indicator.missing_for_submission.length === 0 ? 'primary' : 'default'}
        icon={<SendOutlined aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('submit.open')}
      </ActionButton>
      {asking ? <SubmitDialog indicator={indicator} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
