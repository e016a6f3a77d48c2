using Indexer.Commands;

return await CommandList.Create().Parse(args).InvokeAsync();
