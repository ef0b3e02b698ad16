import { CheckSquareOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import { LinkButton } from '~/ui/link-button'
import { SubmitAction } from './submit-action'

/** On the page of an indicator: hand it in, or go and decide. */
export function IndicatorActions({ indicator }: { indicator: components['schemas']['Indicator'] }) {
  const { t } = useTranslation('reviews')
  const decides = ['review.group', 'review.leader'].some(
    (action) => actionOf(indicator, action)?.allowed,
  )
  return (
    <>
      <SubmitAction indicator={indicator} />
      {decides ? (
        <LinkButton
          type="primary"
          icon={<CheckSquareOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.review} params={{ id: indicator.id }} />}
        >
          {t('review.open')}
        </LinkButton>
      ) : null}
    </>
  )
}
