import { type RefObject, useRef } from 'react'

export const useFileInput = () => useRef<HTMLInputElement>(null)

interface FileInputProps {
  input: RefObject<HTMLInputElement | null>
  label: string
  hintId: string
  accept: string
  multiple?: boolean
  capture?: 'environment'
  onFiles: (files: File[]) => void
}

/** The browser's own chooser, behind a button that looks like the others. */
export function FileInput({ input, label, hintId, onFiles, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      ref={input}
      type="file"
      className="visually-hidden"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={hintId}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        // The same file, corrected, must be choosable again.
        event.target.value = ''
      }}
    />
  )
}
