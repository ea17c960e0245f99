import '../main/service.ts'
