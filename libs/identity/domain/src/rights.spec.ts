import { acceptDisabling, acceptRights, acceptRightsChange, permissionsOf, ROLE_PERMISSIONS, ROLES, STAFF_ROLES, type Role } from './index';

const rights = (...roles: Role[]) => ({ roles, clientIds: roles.includes('CLIENT_USER') ? ['c1'] : [] });
const change = { actorId: 'a', userId: 'b', administrators: 2 };

describe('roles', () => {
  it('give a client’s user nothing but the portal and its own session, and staff nothing of the portal', () => {
    expect(ROLE_PERMISSIONS.CLIENT_USER.filter((permission) => !permission.startsWith('portal.'))).toEqual(['session.own']);
    expect([...permissionsOf(STAFF_ROLES)].filter((permission) => permission.startsWith('portal.'))).toEqual([]);
  });

  it('keep people and money apart: the administrator touches no money, nobody else manages people', () => {
    expect(ROLE_PERMISSIONS.ADMINISTRATOR.filter((permission) => /^(payment|refund|remittance|suspense|ledger|account)\./.test(permission))).toEqual([]);
    expect(ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('user.manage'))).toEqual(['ADMINISTRATOR']);
  });

  it('let a collector neither forgive nor approve', () => {
    expect(ROLE_PERMISSIONS.COLLECTOR.filter((permission) => /adjust|creditNote|reverse|approve|prepare|close|assign/.test(permission))).toEqual([]);
  });
});

describe('rights', () => {
  it('must make sense together', () => {
    expect(acceptRights({ roles: [], clientIds: [] })).toMatchObject({ refusal: { code: 'ROLE_NEEDED' } });
    expect(acceptRights({ roles: ['CLIENT_USER', 'MANAGER'], clientIds: ['c1'] })).toMatchObject({ refusal: { code: 'ROLES_DO_NOT_MIX' } });
    expect(acceptRights({ roles: ['CLIENT_USER'], clientIds: [] })).toMatchObject({ refusal: { code: 'CLIENT_NEEDED' } });
    expect(acceptRights({ roles: ['MANAGER'], clientIds: ['c1'] })).toMatchObject({ refusal: { code: 'CLIENTS_NOT_TAKEN' } });
    expect(acceptRights({ roles: ['MANAGER', 'COLLECTOR', 'MANAGER'], clientIds: [] })).toEqual({ ok: true, value: rights('COLLECTOR', 'MANAGER') });
  });

  it('are not changed by their holder', () => {
    expect(acceptRightsChange({ ...change, actorId: 'b', before: rights('MANAGER'), after: rights('MANAGER', 'ADMINISTRATOR') })).toMatchObject({ refusal: { code: 'OWN_RIGHTS' } });
    expect(acceptDisabling({ ...change, actorId: 'b', before: rights('ADMINISTRATOR') })).toMatchObject({ refusal: { code: 'OWN_RIGHTS' } });
  });

  it('leave an administrator', () => {
    const last = { ...change, administrators: 1, before: rights('ADMINISTRATOR') };
    expect(acceptRightsChange({ ...last, after: rights('MANAGER') })).toMatchObject({ refusal: { code: 'LAST_ADMINISTRATOR' } });
    expect(acceptDisabling(last)).toMatchObject({ refusal: { code: 'LAST_ADMINISTRATOR' } });
    expect(acceptRightsChange({ ...last, after: rights('ADMINISTRATOR', 'MANAGER') }).ok).toBe(true);
    expect(acceptDisabling({ ...last, administrators: 2 }).ok).toBe(true);
  });

  it('do not carry a client’s user over to the agency', () => {
    expect(acceptRightsChange({ ...change, before: rights('CLIENT_USER'), after: rights('COLLECTOR') })).toMatchObject({ refusal: { code: 'SIDE_FIXED' } });
  });
});
