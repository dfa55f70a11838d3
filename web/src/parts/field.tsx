import { type ComponentProps, type ReactNode, useId } from 'react';
import './controls.css';

type About = {
  readonly label: string;
  /** Said below the field, and read with it. */
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
};

/** A labelled line of text. */
export function TextField({ label, hint, error, ...input }: About & ComponentProps<'input'>) {
  const own = useFieldIds(hint, error);
  return (
    <Field label={label} hint={hint} error={error} ids={own}>
      <input className="input" id={own.id} {...own.describes} {...input} />
    </Field>
  );
}

/** A labelled text of several lines. */
export function TextAreaField(given: About & ComponentProps<'textarea'>) {
  const { label, hint, error, ...area } = given;
  const own = useFieldIds(hint, error);
  return (
    <Field label={label} hint={hint} error={error} ids={own}>
      <textarea className="input" id={own.id} {...own.describes} {...area} />
    </Field>
  );
}

/** A labelled choice; its options are the children. */
export function SelectField({ label, hint, error, ...select }: About & ComponentProps<'select'>) {
  const own = useFieldIds(hint, error);
  return (
    <Field label={label} hint={hint} error={error} ids={own}>
      <select className="input" id={own.id} {...own.describes} {...select} />
    </Field>
  );
}

type Ids = ReturnType<typeof useFieldIds>;

function useFieldIds(hint: ReactNode, error: string | undefined) {
  const id = useId();
  const said = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const describes = {
    ...(said && { 'aria-describedby': said }),
    ...(error && { 'aria-invalid': true }),
  };
  return { id, describes };
}

function Field({ label, hint, error, ids, children }: About & { ids: Ids; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={ids.id}>{label}</label>
      {children}
      {hint && (
        <p className="field-hint" id={`${ids.id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${ids.id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
