/** The Chinese dictionary is the key type; a translation must have every key and no other. */
export type Same<T> = { readonly [K in keyof T]: string }
