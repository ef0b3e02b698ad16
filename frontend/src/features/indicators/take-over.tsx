import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Offer } from './carry-over-columns'
import css from './indicators.module.css'

/** As many as the server takes at once. */
const MOST = 200

interface TakeOverProps {
  year: number
  rows: Offer[]
  onDone: () => void
}

/** Takes the ticked tasks over: all of them or none, once the effect was read. */
export function TakeOver({ year, rows, onDone }: TakeOverProps) {
  const { t } = useTranslation('indicators')
  const [asking, setAsking] = useState(false)
  const ids = rows.map(({ id }) => id)
  const key = useKeyOf([year, ids])
  const form = useFaults<string>(
    Object.fromEntries(rows.map((row, place) => [`indicator_ids.${place}`, row.title])),
  )
  const { busy, run } = useCommand(form)
  const unled = rows.filter(({ lead_unit, next_unit }) => lead_unit && !next_unit).length
  const take = async () => {
    const sent = () =>
      client.POST('/years/{year}/carry-over', {
        params: { path: { year }, header: { 'Idempotency-Key': key } },
        body: { indicator_ids: ids },
      })
    if (await run(sent, t('carry.done', { count: ids.length, year }))) {
      setAsking(false)
      onDone()
    }
  }
  if (rows.length > MOST) return <p>{t('carry.too_many', { max: MOST })}</p>
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('carry.take', { count: rows.length })}
      </Button>
      {asking ? (
        <FormDialog
          open
          title={t('carry.confirm_title', { count: rows.length, year })}
          submit={t('carry.take', { count: rows.length })}
          busy={busy}
          form={form}
          onSubmit={() => void take()}
          onClose={() => setAsking(false)}
        >
          <p>{t('carry.effect', { year })}</p>
          {unled > 0 ? (
            <Notice tone="warn">
              <p>{t('carry.unled', { count: unled })}</p>
            </Notice>
          ) : null}
          <ul className={css.chosen}>
            {rows.map((row, place) => (
              <li key={row.id} id={form.idOf(`indicator_ids.${place}`)} tabIndex={-1}>
                {`${row.code} ${row.title}`}
              </li>
            ))}
          </ul>
        </FormDialog>
      ) : null}
    </>
  )
}
