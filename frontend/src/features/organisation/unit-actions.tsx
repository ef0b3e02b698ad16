import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { ActionButton } from '~/ui/action-button'
import { ActionFold } from '~/ui/action-fold'
import { actionOf } from '~/ui/allowed'
import { isGone, type RosterEntry, type UnitDetail } from './unit-types'

export type UnitDialog = 'edit' | 'entry' | 'merge'

interface UnitActionsProps {
  unit: UnitDetail
  entry: RosterEntry | undefined
  onOpen: (dialog: UnitDialog) => void
}

/** Whoever keeps no units sees no buttons for it; a unit that was merged away stays as it was. */
export function UnitActions({ unit, entry, onOpen }: UnitActionsProps) {
  const { t } = useTranslation('units')
  const action = actionOf(unit, 'unit.edit')
  if (!useCan('unit.edit')) return null
  const stands = entry && !entry.successor
  const gone = isGone(unit)
  if (gone && !stands) return null
  return (
    <>
      {stands ? (
        <ActionButton
          action={action}
          type="primary"
          icon={<EditOutlined aria-hidden />}
          onClick={() => onOpen('entry')}
        >
          {t('entry.open')}
        </ActionButton>
      ) : null}
      {gone ? null : (
        <ActionFold label={t('unit.more')}>
          <ActionButton
            action={action}
            icon={<EditOutlined aria-hidden />}
            onClick={() => onOpen('edit')}
          >
            {t('edit.open')}
          </ActionButton>
          {stands ? (
            <ActionButton
              action={action}
              danger
              icon={<MergeCellsOutlined aria-hidden />}
              onClick={() => onOpen('merge')}
            >
              {t('merge.open')}
            </ActionButton>
          ) : null}
        </ActionFold>
      )}
    </>
  )
}
