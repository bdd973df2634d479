// Reads the body of a request that is known to come from Slack: JSON, a form, or a form whose `payload` is JSON.

type Body = Readonly<Record<string, unknown>>;

/** Undefined when it cannot be read. */
export const bodyOf = (rawBody: Uint8Array, contentType: string | undefined): Body | undefined => {
  const [mediaType = ''] = (contentType ?? '').split(';');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
    switch (mediaType.trim().toLowerCase()) {
      case 'application/json':
        return object(JSON.parse(text));
      case 'application/x-www-form-urlencoded':
        return formOf(text);
      default:
        return undefined;
    }
  } catch {
    // Neither UTF-8 nor JSON: what Slack never sends. The caller answers 400 and counts it.
    return undefined;
  }
};

const formOf = (text: string): Body | undefined => {
  const fields = new URLSearchParams(text);
  const payload = fields.get('payload');
  if (payload !== null) return object(JSON.parse(payload));
  return fields.size === 0 ? undefined : Object.fromEntries(fields);
};

const object = (value: unknown): Body | undefined => (isObject(value) ? value : undefined);

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
