import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFaults } from '~/ui/use-faults'

interface CodeForm {
  send: (code: string) => Promise<unknown>
  success: string
  onDone: () => void
}

/** A form of one code: each is good for one try. */
export function useCodeForm({ send, success, onDone }: CodeForm) {
  const { t } = useTranslation('account')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const form = useFaults({ code: t('totp.code') })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.complete({ code })) return
    try {
      await send(code.trim())
      void message.success(success)
      await queries.invalidateQueries()
      onDone()
    } catch (error) {
      form.fail(error)
      setCode('')
    }
  }
  return { code, setCode, form, submit }
}
