import type { ReactNode } from 'react'

type Described = { id: string; 'aria-describedby': string; 'aria-invalid': true | undefined }

type FormFieldProps = {
  name: string
  label: string
  hint: string
  /** What is wrong with what was typed. */
  fault: string | undefined
  /** The field, with what ties it to its label, hint and fault. */
  children: (described: Described) => ReactNode
}

/** A field under its label and hint; what is wrong with it stands between. */
export function FormField({ name, label, hint, fault, children }: FormFieldProps) {
  const [hintId, faultId] = [`${name}-hint`, `${name}-fault`]
  const described = {
    id: name,
    'aria-describedby': fault ? `${hintId} ${faultId}` : hintId,
    'aria-invalid': fault ? (true as const) : undefined,
  }
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <p id={hintId} className="mb-1 text-small text-soft">
        {hint}
      </p>
      {fault && (
        <p id={faultId} className="mb-1 text-small font-semibold text-con">
          {fault}
        </p>
      )}
      {children(described)}
    </div>
  )
}
