import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '@quittance/platform';
import { DataSource } from 'typeorm';

/** For load balancers and `npm start`: up means that the database answers. */
@Controller('health')
export class HealthController {
  constructor(private readonly source: DataSource) {}

  @Public()
  @Get()
  async health(): Promise<{ status: string }> {
    await this.source.query('select 1').catch(() => {
      throw new ServiceUnavailableException('the database does not answer');
    });
    return { status: 'up' };
  }
}
