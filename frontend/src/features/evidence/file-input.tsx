import { type RefObject, useRef } from 'react'

export const useFileInput = () => useRef<HTMLInputElement>(null)

interface FileInputProps {
  input: RefObject<HTMLInputElement | null>
  accept: string
  multiple?: boolean
  capture?: 'environment'
  onFiles: (files: File[]) => void
}

/** The browser's own chooser; the button that opens it is what everybody sees and hears. */
export function FileInput({ input, onFiles, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      ref={input}
      type="file"
      hidden
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        // The same file, corrected, must be choosable again.
        event.target.value = ''
      }}
    />
  )
}
