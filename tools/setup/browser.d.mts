export function findBrowser(): Promise<{ executable: string; args: string[] } | null>;
export function launchArguments(): string[];
