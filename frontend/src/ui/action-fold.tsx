import { MoreOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import css from './action-fold.module.css'
import { useNarrow } from './media'

/** Lesser actions of a page: side by side where there is room, behind one button on a phone. */
export function ActionFold({ label, children }: { label: string; children: ReactNode }) {
  if (!useNarrow()) return children
  const stack = (
    <div className={css.stack} role="dialog" aria-label={label}>
      {children}
    </div>
  )
  return (
    <Popover content={stack} trigger="click" placement="bottomRight">
      <Button icon={<MoreOutlined aria-hidden />} aria-haspopup="dialog">
        {label}
      </Button>
    </Popover>
  )
}
