import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '~/ui/field'
import type { Criterion, TypedAnswer } from './criteria'
import css from './reviews.module.css'

interface Control {
  id: string
  error: string | undefined
}

interface QuestionProps {
  criterion: Criterion
  answer: TypedAnswer
  onChange: (answer: TypedAnswer) => void
  met: Control
  remark: Control
}

/** One of the five questions: yes or no, and a remark, which a no needs. */
export function Question({ criterion, answer, onChange, met, remark }: QuestionProps) {
  const { t } = useTranslation('reviews')
  const [open, setOpen] = useState(false)
  const name = t(`criterion.${criterion}`)
  const asked = answer.met === false || answer.remark !== '' || open
  return (
    <div className={css.question}>
      <Field id={met.id} label={name} hint={t(`question.${criterion}`)} error={met.error} group>
        {(control) => (
          <span className={css.answer}>
            <Radio.Group
              aria-labelledby={control['aria-labelledby']}
              aria-describedby={control['aria-describedby']}
              value={answer.met ?? null}
              onChange={(event) => onChange({ ...answer, met: event.target.value })}
            >
              <Radio id={met.id} value={true}>
                {t('group.met')}
              </Radio>
              <Radio value={false}>{t('group.not_met')}</Radio>
            </Radio.Group>
            {answer.met && !asked ? (
              <Button
                type="link"
                size="small"
                aria-label={t('group.remark', { criterion: name })}
                onClick={() => setOpen(true)}
              >
                {t('group.remark_add')}
              </Button>
            ) : null}
          </span>
        )}
      </Field>
      {asked ? (
        <Field
          id={remark.id}
          label={t('group.remark', { criterion: name })}
          error={remark.error}
          required={answer.met === false}
        >
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              autoFocus={open}
              maxLength={500}
              autoComplete="off"
              value={answer.remark}
              onChange={(event) => onChange({ ...answer, remark: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}
