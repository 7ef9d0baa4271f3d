export function openMailSink(options: { readonly directory: string; readonly port: number }): Promise<{ smtp: string; page: string; close(): Promise<void> } | null>;
