"""The edition of the seeds measured against labels that people's reading made, and the floors it must hold."""
