import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { asProblem } from '~/api/problem'
import type { Faults } from './use-faults'

/** Gone, changed, or entered by somebody else meanwhile. */
const OVERTAKEN = [404, 412, 428]

/**
 * Runs one change after the other: its faults are told in the form; once it is done everything shown is read anew.
 * Answers whether it was done. Without words for it, the caller says so itself.
 */
export function useCommand(form: Faults) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const run = async (change: () => Promise<unknown>, done?: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    try {
      await change()
      form.clear()
      if (done) void message.success(done)
      await queries.invalidateQueries()
      return true
    } catch (error) {
      form.fail(error)
      // What is shown is no longer what is stored: it comes in beside what was typed.
      if (OVERTAKEN.includes(asProblem(error).status)) void queries.invalidateQueries()
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
