import { CheckOutlined, EditOutlined, RollbackOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside, useReason } from '~/ui/allowed'
import { LinkButton } from '~/ui/link-button'
import { Panel } from '~/ui/panel'
import { ApproveDialog } from './approve-dialog'
import css from './nodes.module.css'
import { PlanFacts } from './plan-facts'
import type { Indicator, OpenPlan } from './plan-types'
import { ReturnDialog } from './return-dialog'

/** Where the plan stands, with what its reader can do about it. */
export function PlanDecision({ indicator, detail }: { indicator: Indicator; detail: OpenPlan }) {
  const { t } = useTranslation('nodes')
  const reasonText = useReason()
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const edit = actionOf(detail, 'plan.edit')
  const decide = actionOf(detail, 'plan.decide')
  const onClose = () => setAsking(null)
  return (
    <Panel title={t('plan.state')} flush>
      <PlanFacts plan={detail.plan} />
      <div className={`${css.actions} ${css.decide}`}>
        {decide?.allowed ? (
          <>
            <ActionButton
              action={decide}
              type="primary"
              icon={<CheckOutlined aria-hidden />}
              onClick={() => setAsking('approve')}
            >
              {t('approve.open')}
            </ActionButton>
            <ActionButton
              action={decide}
              icon={<RollbackOutlined aria-hidden />}
              onClick={() => setAsking('return')}
            >
              {t('return.open')}
            </ActionButton>
          </>
        ) : null}
        {edit?.allowed ? (
          <LinkButton
            type="primary"
            icon={<EditOutlined aria-hidden />}
            render={(props) => (
              <Link {...props} to={paths.editNodes} params={{ id: indicator.id }} />
            )}
          >
            {t('edit.open')}
          </LinkButton>
        ) : null}
        {decide && !decide.allowed && !isBeside(decide) ? (
          <p className="muted">{reasonText(decide.reason, decide.params)}</p>
        ) : null}
      </div>
      {asking === 'approve' && decide?.allowed ? (
        <ApproveDialog indicator={indicator} detail={detail} onClose={onClose} />
      ) : null}
      {asking === 'return' && decide?.allowed ? (
        <ReturnDialog indicator={indicator} detail={detail} onClose={onClose} />
      ) : null}
    </Panel>
  )
}
