import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

type Ask = () => Promise<boolean>

/** The forms that hold something typed and not saved, each with its question. */
const holders = new Set<Ask>()

/** Whether a step that leaves every page, as signing out or changing the post, may be taken: asks where it loses text. */
export async function mayLeave(): Promise<boolean> {
  for (const ask of holders) if (!(await ask())) return false
  return true
}

/** Asks whether what was typed may be thrown away. */
export function useAskToDiscard(): Ask {
  const { t } = useTranslation('common')
  const { modal } = App.useApp()
  return useCallback(
    async () =>
      await modal.confirm({
        title: t('unsaved.title'),
        content: t('unsaved.text'),
        okText: t('unsaved.discard'),
        cancelText: t('unsaved.stay'),
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
      }),
    [modal, t],
  )
}

/**
 * While something is typed and not saved, leaving by a link, by the browser's buttons, by a reload or by closing the tab
 * asks first. Whoever saved and leads on from there navigates with `ignoreBlocker`: the form is dirty until it is drawn
 * anew.
 */
export function useUnsaved(dirty: boolean): void {
  const ask = useAskToDiscard()
  useEffect(() => {
    if (!dirty) return undefined
    holders.add(ask)
    return () => {
      holders.delete(ask)
    }
  }, [dirty, ask])
  const shouldBlockFn = useCallback(
    // Filters, tabs and the like of the same page leave the form where it is.
    async ({ current, next }: { current: { pathname: string }; next: { pathname: string } }) =>
      current.pathname !== next.pathname && !(await ask()),
    [ask],
  )
  useBlocker({ shouldBlockFn, enableBeforeUnload: dirty, disabled: !dirty })
}

/** Whether a draft says something else than it did at first. */
export const differs = (draft: unknown, first: unknown): boolean =>
  JSON.stringify(draft) !== JSON.stringify(first)
