export const TEST_CLUSTER: { home: string; database: string; durable: boolean; settings: Record<string, string> };
export function cleanUp(url: string): Promise<void>;
